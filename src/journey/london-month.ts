const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit' });

/**
 * The calendar month in London, 'YYYY-MM', of an instant as `toISOString` writes it. London differs from UTC only in
 * the hour before midnight UTC, when it is already tomorrow in summer; the calendar is asked only then.
 */
export const londonMonth = (instant: string): string =>
  instant.slice(11, 13) === '23' ? month.format(new Date(instant)) : instant.slice(0, 7);
