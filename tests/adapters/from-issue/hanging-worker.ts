/** A process that is told of main and then never answers, as one whose parser hangs. */
process.on('message', (job: object) => {
  if ('known' in job) process.send?.({ answer: undefined });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
