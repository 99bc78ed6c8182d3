import type { Identifier } from './match.ts';

const written =
  /(?<![a-z0-9._%+'-])([a-z0-9][a-z0-9._%+'-]{0,63})(?: ?@ ?| ?[[({<] ?at ?[\])}>] ?| at (?=\S+ dot ))((?:[a-z0-9-]+(?:\.| ?[[({<] ?dot ?[\])}>] ?| dot ))+[a-z]{2,})\b/gi;

/** Words that name a desk, not a person. Those of four letters or more also count when joined: "schooloffice". */
const roles =
  /^(?:office|admin|administration|administrator|info|information|enquiry|enquiries|inquiries|contact|contactus|hello|hi|mail|email|post|reception|welcome|help|helpdesk|support|service|services|team|teams|staff|school|schools|academy|college|primary|secondary|nursery|infants?|juniors?|trust|mat|federation|headteacher|head|heads|deputy|principal|principals|secretary|bursar|business|finance|accounts|payments|hr|personnel|recruitment|jobs|vacancies|careers|admissions|attendance|absence|exams?|examinations|data|dpo|privacy|safeguarding|dsl|senco|sendco|sen|send|inclusion|pastoral|behaviour|library|librarian|press|media|comms|communications|marketing|news|newsletter|editor|editors|editorial|web|website|webmaster|postmaster|noreply|no|reply|donotreply|governors?|governance|clerk|chair|trustees|pta|ptfa|friends|parents|events?|bookings?|training|cpd|courses|conference|research|evidence|hub|hubs|network|alliance|project|projects|programmes?|sales|orders|shop|publications|english|maths?|mathematics|science|phonics|reading|literacy|numeracy|music|sport|pe|art|history|geography|languages|mfl|computing|ict|it|re|drama|eyfs|ks[1-5]|early|years|sixthform|dept|department|the|uk|england|wales|scotland)$/i;
const joined =
  /^(?:office|admin|info|enquiries|school|headteacher|principal|senco)|(?:office|admin|info|enquiries|school|academy|trust|maths|team|hub)$/i;

/** Whether the part before the @ names a role: all its words do, digits aside. */
const isRole = (local: string): boolean =>
  /^(?:office|admin|info|enquiries|contact|reception|school|headteacher|principal)[._-]/i.test(local) ||
  local
    .split(/[._%+\d'-]+/)
    .filter((word) => word !== '')
    .every((word) => roles.test(word) || joined.test(word));

/** E-mail addresses that look like a person's own; those of an office or a role pass. */
export const personalEmail: Identifier = {
  id: 'personal-email',
  hint: /@|[[({<] ?at ?[\])}>]| at \S+ dot /i,
  find: (plain) =>
    [...plain.matchAll(written)]
      .filter(({ 1: local = '' }) => !isRole(local))
      .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length })),
  examples: {
    found: [
      'jo.smith@gmail.com',
      'j.smith12@school.sch.uk',
      'jo [at] example [dot] org',
      'jsmith@nhs.net',
      'jo.smith at gmail dot com',
    ],
    passes: [
      'office@school.sch.uk',
      'maths.hub@example.org',
      'schooloffice@example.org',
      'office.oak@example.org',
      'Meet @ the hall',
    ],
  },
};
