import type { IssueForm } from './form.ts';

/** The question whose answer holds whole files. */
export const filesQuestion = { key: 'files', asks: 'Your files' } as const;

/**
 * For what was written on the site and is whole already: GitHub fills in texts from an address, but no choices, so the files
 * travel as one text.
 */
export const sendForm: IssueForm = {
  ...{ id: 'send', kind: 'files', name: 'Send what I wrote on the site', title: 'Sent: ' },
  says: 'The forms of the site fill this in for you. Nothing to type: tick the boxes at the end and send.',
  questions: [
    {
      ...filesQuestion,
      help: 'Paste here what the site copied for you, if it is not here yet. Each file stands below its name, between two lines of ``` marks.',
      lines: true,
      required: true,
    },
  ],
};

/** The name of its file, by which a link opens it. */
export const sendTemplate = '8-send.yml';
