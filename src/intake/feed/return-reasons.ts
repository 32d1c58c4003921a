const words: Readonly<Record<string, string>> = {
  'no-safe-contact': 'No contact point is safe to use',
  'not-asked-if-safe': 'Nobody asked if it is safe to use',
  'wrong-details': 'The details are wrong',
  'shared-with-suspect': "The contact point is also a suspect's",
  'could-not-be-reached': 'Could not be reached',
};

/** The coded reason why contact was returned, in words. */
export const reasonInWords = (reason: string): string => words[reason] ?? reason;
