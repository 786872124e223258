/** A row of `kub export --format csv`, in the words of the file. */
export interface PublishedRow {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly sex: string;
  readonly age: string;
  readonly count: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly respondents: number | null;
  readonly status: string;
}

export function readExport(csv: string): readonly PublishedRow[] {
  const [head = '', ...lines] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  const columns = head.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    const text = (name: string) => cells[columns.indexOf(name)] ?? '';
    const number = (name: string) => (text(name) === '' ? null : Number(text(name).replace(',', '.')));
    return {
      area: text('omrade'),
      indicator: text('indikator'),
      period: text('period'),
      sex: text('kon'),
      age: text('alder'),
      count: number('taljare'),
      denominator: number('namnare'),
      value: number('varde'),
      lower: number('nedre'),
      upper: number('ovre'),
      respondents: number('antal_svar'),
      status: text('status'),
    };
  });
}
