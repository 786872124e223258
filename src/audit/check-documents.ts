import { checkPdf } from '../render/pdf/check-pdf.ts';
import { checkEmbedded, withheldIn } from './check-embedded.ts';
import { checkHtml } from './check-html.ts';
import { checkMarks } from './check-marks.ts';
import { checkPersonal } from './check-personal.ts';
import { checkPieces } from './check-pieces.ts';
import { checkReport } from './check-report.ts';
import type { AuditFinding } from './finding.ts';
import { indicatorNames } from './indicator-names.ts';
import type { OnAuditStep } from './on-audit-step.ts';
import { parseHtml } from './parse-html.ts';
import type { Piece } from './piece.ts';
import {
  type Edition,
  isReport,
  isTable,
  type OutputFile,
  type StoredReport,
  storedReport,
} from './publication.ts';
import { isFigureTable } from './read-figures.ts';
import { readHtmlPieces } from './read-html.ts';
import { readDocxPieces, readXlsxPieces } from './read-office.ts';
import { readPdfPieces } from './read-pdf-pieces.ts';
import { eachObject } from './read-stored-report.ts';

/** Every document of an edition, read as what it is, with the report that it was made of. */
export async function checkDocuments(
  edition: Edition,
  onFile: OnAuditStep = () => undefined,
): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  const named = new Map(
    [...edition.indicators.values()].flatMap((indicator) =>
      indicatorNames(indicator).map((name) => [name, indicator.id] as const),
    ),
  );
  let done = 0;
  for (const [folder, files] of byReportFolder(edition.files)) {
    const stored = files.find(({ path }) => path === `${folder}report.json`);
    const report = (stored && storedReport(stored.path, await stored.read())) ?? undefined;
    if (report) findings.push(...checkReport(report, edition));
    for (const file of files) {
      onFile('check', done++, edition.files.length);
      findings.push(...(await checkDocument(file, edition, report, named)));
    }
  }
  return findings;
}

/** Files by the innermost folder with a report.json that they stand in; "" for those in none. Folders end in "/". */
function byReportFolder(files: readonly OutputFile[]): ReadonlyMap<string, readonly OutputFile[]> {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const homes = new Set(files.flatMap(({ path }) => (isReport(path) ? [folderOf(path)] : [])));
  const groups = new Map<string, OutputFile[]>();
  for (const file of files) {
    let folder = folderOf(file.path);
    while (folder !== '' && !homes.has(folder)) folder = folderOf(folder.slice(0, -1));
    const group = groups.get(folder);
    if (group) group.push(file);
    else groups.set(folder, [file]);
  }
  return groups;
}

async function checkDocument(
  { path, read: readBytes }: OutputFile,
  edition: Edition,
  report: StoredReport | undefined,
  named: ReadonlyMap<string, string>,
): Promise<readonly AuditFinding[]> {
  if (!/\.(html|pdf|xlsx|docx|json|csv|svg|txt|md|xml)$/.test(path) || isReport(path)) return [];
  const bytes = await readBytes();
  // Read as what it is, with all that is shown.
  if (isTable(path) && isFigureTable(bytes)) return [];
  const area = report?.area ?? null;
  const findings: AuditFinding[] = [];
  const unreadable: AuditFinding = {
    rule: 'not-readable',
    severity: 'error',
    file: path,
    cell: null,
    path: [],
  };
  let pieces: readonly Piece[] | null = [];
  if (path.endsWith('.html')) {
    const page = parseHtml(new TextDecoder().decode(bytes));
    pieces = readHtmlPieces(page, new Set(edition.indicators.keys()));
    findings.push(...checkHtml(path, page), ...checkEmbedded(path, page, edition));
    if (area !== null) findings.push(...checkMarks(path, page, area, edition));
  } else if (path.endsWith('.pdf')) {
    const read = await readPdfPieces(bytes, named).catch(() => null);
    if (read === null) return [unreadable];
    pieces = read.pieces;
    if (read.attachments > 0)
      findings.push({
        rule: 'attachment',
        severity: 'error',
        file: path,
        cell: null,
        path: ['EmbeddedFile'],
      });
    for (const { rule, found, page } of await checkPdf(bytes)) {
      const place = page === undefined ? [] : [`page ${page}`];
      findings.push({
        rule: 'pdf-accessibility',
        severity: 'error',
        file: path,
        cell: null,
        path: [rule, found, ...place],
      });
    }
  } else if (path.endsWith('.xlsx')) pieces = await readXlsxPieces(bytes);
  else if (path.endsWith('.docx')) pieces = readDocxPieces(bytes, named);
  else {
    const text = new TextDecoder().decode(bytes);
    for (const cell of withheldIn(text, edition)) {
      findings.push({ rule: 'shown-elsewhere', severity: 'error', file: path, cell, path: [] });
    }
  }
  if (pieces === null) return [...findings, unreadable];
  const document = { file: path, area, pieces };
  const sheets = /\.(xlsx)$/.test(path);
  return [
    ...findings,
    ...checkPieces(document, edition, sheets ? undefined : report),
    ...checkPersonal(document, contactsOf(report)),
  ];
}

/** What stands in the report as somebody's official contact: these addresses are public on purpose. */
function contactsOf(report: StoredReport | undefined): string {
  const contacts: unknown[] = [];
  eachObject(report?.content, ({ contact }) => {
    if (contact !== undefined && contact !== null) contacts.push(contact);
  });
  return JSON.stringify(contacts);
}
