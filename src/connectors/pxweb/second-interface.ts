import { jsonStatDataset } from '../../sources/json-stat/dataset.ts';
import { jsonStatDimensions } from '../../sources/json-stat/dimensions.ts';
import { isObject, type JsonObject, scalarText } from '../../sources/read-json.ts';
import type { Client } from '../client.ts';
import { importError } from '../import-error.ts';
import type { PxwebAddress } from './address.ts';
import type { Selection } from './selection.ts';
import type { PxwebService } from './service.ts';
import { carefulTerms, type ServerTerms, type TableDescription } from './table-description.ts';

type SecondAddress = Extract<PxwebAddress, { readonly version: 2 }>;

/** PxWeb 2: limits at `/config`, the table below `/tables/ID`, its groupings below `/codelists`. */
export async function openSecondInterface(
  client: Client,
  { base, table }: SecondAddress,
  language: string,
): Promise<PxwebService> {
  const terms = await readTerms(client, `${base}/config`, language);
  client.setPace({ calls: terms.calls, milliseconds: terms.windowMilliseconds });
  const place = `${base}/tables/${encodeURIComponent(table)}`;
  // What is the server's default is not said, so that its cache is hit.
  const inLanguage = terms.defaultLanguage === language ? '' : `?lang=${language}`;
  const dataUrl = `${place}/data`;
  return {
    url: dataUrl,
    terms,
    describe: () => describe(client, `${place}/metadata${inLanguage}`),
    async codesOf(codelist) {
      const reply = await client.ask(`${base}/codelists/${encodeURIComponent(codelist)}${inLanguage}`);
      const values = reply.ok && isObject(reply.content) ? reply.content.values : null;
      return Array.isArray(values) ? values.filter(isObject).map(({ code }) => scalarText(code)) : null;
    },
    askData: (selection) =>
      selection === null
        ? client.ask(`${dataUrl}${inLanguage}`)
        : client.ask(`${dataUrl}?lang=${language}&outputFormat=json-stat2`, {
            selection: selection.map(asQuery),
          }),
  };
}

async function readTerms(client: Client, url: string, language: string): Promise<ServerTerms> {
  const reply = await client.ask(url);
  if (!reply.ok || !isObject(reply.content)) return carefulTerms;
  const { maxDataCells, maxCallsPerTimeWindow, timeWindow, license, defaultLanguage, sourceReferences } =
    reply.content;
  const references = Array.isArray(sourceReferences) ? sourceReferences.filter(isObject) : [];
  const reference = references.find((one) => one.language === language) ?? references[0];
  return {
    mostCells: positive(maxDataCells) ?? carefulTerms.mostCells,
    calls: positive(maxCallsPerTimeWindow) ?? carefulTerms.calls,
    windowMilliseconds: (positive(timeWindow) ?? 10) * 1000,
    licence: licenceName(scalarText(license)),
    reference: scalarText(reference?.text),
    defaultLanguage: scalarText(defaultLanguage),
  };
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

/** "CC0" for the address of the deed, otherwise what the server wrote. */
function licenceName(text: string): string {
  return /creativecommons\.org.*(zero|cc0)/i.test(text) ? 'CC0' : text;
}

async function describe(client: Client, url: string): Promise<TableDescription> {
  const reply = await client.ask(url);
  if (!reply.ok) throw importError('import-refused', { file: url, found: reply.words });
  const dataset = jsonStatDataset(reply.content);
  const dimensions = dataset && jsonStatDimensions(dataset);
  if (!dataset || !dimensions || typeof dimensions === 'string')
    throw importError('import-not-data', {
      file: url,
      expected: 'JSON-stat',
      found: String(dimensions ?? ''),
    });
  const { raw } = dataset;
  const times = isObject(raw.role) && Array.isArray(raw.role.time) ? raw.role.time.map(scalarText) : [];
  return {
    title: scalarText(raw.label),
    source: scalarText(raw.source),
    updated: scalarText(raw.updated),
    notes: Array.isArray(raw.note) ? raw.note.map(scalarText) : [],
    variables: dimensions.map(({ name, codes }, index) => {
      const code = dataset.id[index] ?? '';
      const eliminable = extensionOf(dataset.dimension[code]).elimination === true;
      return { code, label: name, codes, eliminable, isTime: times.includes(code) };
    }),
  };
}

function extensionOf(dimension: unknown): JsonObject {
  return isObject(dimension) && isObject(dimension.extension) ? dimension.extension : {};
}

function asQuery({ code, codelist, codes, asWritten }: Selection[number]): object {
  return {
    variableCode: code,
    ...(codelist === undefined ? {} : { codelist }),
    valueCodes: asWritten ?? codes,
  };
}
