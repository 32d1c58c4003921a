import { parse } from 'csv-parse/sync';

/**
 * The fields of one CSV line. Quoted fields may hold commas and doubled quotes; a quote that is not closed on its line
 * gives null, because rows of these files never span lines.
 */
export function fieldsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  try {
    const [fields] = parse(line, { relax_column_count: true });
    return fields ?? null;
  } catch {
    return null;
  }
}
