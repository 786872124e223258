import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import type { ReportContext } from '../report-context.ts';

/** Who answers for the document, and how to say that something in it cannot be used. */
export function contactSection({ input }: ReportContext): Section {
  const { sender } = input;
  return {
    kind: 'contact',
    id: 'kontakt',
    title: message('title.contact'),
    introduction: [],
    paragraphs: [
      ...(sender.name ? [message('contact.sender', { name: sender.name, unit: sender.unit })] : []),
      message('contact.accessibility'),
      sender.contact ? message('contact.errors', { contact: sender.contact }) : message('contact.no-contact'),
    ],
  };
}
