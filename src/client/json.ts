/** JSON from this site; throws, in words, where it does not come. */
export async function json<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok)
    throw new Error(
      `Unexpected answer ${answer.status} from ${address}, expected what this page needs. Reload the page.`,
    );
  return answer.json();
}
