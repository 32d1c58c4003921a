// From the lists of passwords most often found in breaches (UK National Cyber Security Centre with "Have I Been Pwned", 2019, and later years).
const common = new Set(
  `password passwd pass qwerty qwertyuiop qwertyui qwert azerty asdfgh asdfghjkl asdf zxcvbn zxcvbnm qazwsx qazwsxedc qwer abc abcd abcdef
  abcdefg abcdefgh abcabc iloveyou loveyou lovely love lover letmein welcome admin administrator root user login guest test testing default
  changeme secret access master mustang monkey dragon football baseball basketball liverpool chelsea arsenal everton rangers celtic manchester
  unitedunited superman batman spiderman pokemon starwars shadow sunshine princess flower angel angels butterfly summer winter spring autumn
  michael jordan jessica jennifer ashley daniel charlie thomas robert matthew andrew joshua george hannah nicole samantha anthony william
  freedom whatever trustno computer internet hello helloworld killer soccer hockey tigger ginger pepper cookie cheese chocolate banana orange
  purple silver diamond family blink nothing victimfirst correcthorsebatterystaple police crown justice`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Whether a password is one of the hundred or so that are tried first, whatever its capitals, digits and signs: 'Password1234!',
 * 'qwertyuiop12' and 'letmeinletmein' are; so is one without any letter.
 */
export function isCommonPassword(password: string): boolean {
  const letters = password.toLowerCase().replace(/[^\p{L}]+/gu, '');
  const once = /^(.+?)\1*$/su.exec(letters)?.[1] ?? '';
  return once.length < 2 || common.has(letters) || common.has(once);
}
