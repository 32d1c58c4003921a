/**
 * The design system's stylesheet made fit for a service that is not part of central government: its licensed
 * typeface and the pictures that we do not serve are taken out, and text uses our own font stack.
 * Source of the rule: design-system.service.gov.uk, "Typeface" (the typeface is for the gov.uk domain only).
 */
export function brandCss(css: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/(["']?)GDS Transport\1\s*,\s*arial\s*,\s*sans-serif/gi, 'var(--vf-font)')
    .replace(/(["']?)GDS Transport\1/gi, 'var(--vf-font)')
    .replace(/font-family:\s*sans-serif/g, 'font-family:var(--vf-font)')
    .replace(/[^{}]*(?:crown|crest)[^{}]*\{[^}]*\}/gi, '')
    .replace(/url\((["']?)\/assets\/[^)]*\)/g, 'none')
    .replace(/\/\*(?:# sourceMappingURL=|! Copyright \(c\) 2011 by Margaret Calvert)[^*]*\*\//g, '');
}
