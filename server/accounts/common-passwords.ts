/**
 * Passwords that are tried first: the ones that people choose most, as public lists of leaks agree, and what is made
 * of them by habit (a capital, a year, digits or a sign at the end, letters written as digits), of runs of keys, and
 * of the person's own name.
 */
const WORDS = new Set(
  `password passwort passw0rd motdepasse contrasena senha parola haslo wachtwoord losenord salasana pass passwd admin
  administrator root user guest login welcome willkommen bienvenue hello hallo letmein let-me-in iloveyou ichliebedich
  jetaime teamo tequiero loveyou lovely love sunshine princess football baseball basketball soccer hockey softball
  superman batman spiderman ironman pokemon pikachu naruto starwars dragon monkey shadow master killer michael jordan
  jennifer michelle jessica ashley daniel charlie thomas robert william matthew joshua andrew anthony justin nicole
  hannah samantha amanda andrea alexander alexandra christian patrick martin george maggie buster ginger pepper cookie
  summer winter spring autumn sommer fruehling herbst monday tuesday wednesday thursday friday saturday sunday january
  february march april june july august september october november december freedom whatever trustno nothing secret
  geheim access secure security computer internet samsung google facebook instagram twitter linkedin microsoft windows
  apple android iphone nokia blackberry playstation nintendo minecraft fortnite roblox liverpool chelsea arsenal
  barcelona juventus realmadrid manchester united madrid bayern dortmund schalke england germany deutschland france
  canada america brasil mexico london berlin paris chicago boston dallas texas florida california newyork ferrari
  porsche mercedes corvette mustang yamaha harley honda toyota subaru camaro chevy bmw audi volkswagen golf turbo
  forecourt dealership carmarket diamond silver golden orange purple yellow banana chocolate flower butterfly angel
  angels heaven jesus christ blessed faith matrix merlin wizard gandalf hunter ranger soldier warrior ninja samurai
  tigger tiger lion eagle eagles falcon phoenix cowboy cowboys yankees lakers steelers raiders packers redsox rangers
  snoopy scooby mickey donald garfield kitty hellokitty babygirl babyboy baby sweetie honey sweetheart beautiful lover
  forever friends family mother father sister brother mommy daddy metallica nirvana slipknot eminem rockstar guitar
  music player gamer cheese coffee pizza chicken peanut cupcake biteme fuckyou fuckoff asshole bitch pussy letmein
  changeme change default test tester testing temp temporary demo sample example database oracle mysql server network
  system manager service support office company business account money dollar million lucky success victory champion
  startrek trekkie enterprise klingon qwerty qwertz azerty asdfgh zxcvbn qazwsx zaqwsx monkey dolphin panther junior
  jasmine jasper sophie chloe olivia emily isabella lauren stephanie elizabeth victoria natasha tatiana ivan sergey
  dmitry alejandro carlos fernando roberto estrella mariposa corazon bonita hermosa princesa chocolate tinkerbell
  peaches sparky rocky bailey buddy cooper molly sadie lucky max bella daisy simba oliver felix tigre gatito perrito
  sonne sternchen schatz schatzi hase mausi fussball hallo123 computer1 killer1 nicole1 blink182 fuckyou1 abc abcd
  a1b2c3 abc123 q1w2e3 1q2w3e zaq1 aa trustno1 ncc1701 thx1138 r2d2c3po letmein1 access14 pass1 admin1 test1 iwantu
  correcthorsebatterystaple opensesame`.split(/\s+/),
);

/** Rows of keyboards, the alphabet and the digits: whatever runs along one of them, forth or back. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1234567890123456789012345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9j0',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
];
const ALL_RUNS = RUNS.flatMap((run) => [run, [...run].reverse().join('')]);
const LETTERS_OF: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};

/** Whether a password is one that is tried first; `own` is what others know of the person. */
export function commonPassword(password: string, own: readonly string[]): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size <= 2) return true;
  const core = withoutTails(text);
  const spellings = [text, core, spelled(text), spelled(core), withoutTails(spelled(text))];
  return (
    spellings.some(
      (spelling) =>
        isWordOrTwo(spelling) ||
        isRepeated(spelling) ||
        ALL_RUNS.some((run) => run.includes(spelling)) ||
        own.some((name) => madeOf(spelling, name)),
    ) || isRunOfRuns(text)
  );
}

/** Without the digits and signs that are put around a word to please a rule. */
function withoutTails(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '') || text;
}

function spelled(text: string): string {
  return [...text].map((character) => LETTERS_OF[character] ?? character).join('');
}

function isWordOrTwo(text: string): boolean {
  if (WORDS.has(text)) return true;
  for (let i = 3; i <= text.length - 3; i += 1) {
    if (WORDS.has(text.slice(0, i)) && WORDS.has(text.slice(i).replace(/^[\s._-]/, ''))) return true;
  }
  return false;
}

/** Something short, again and again. */
function isRepeated(text: string): boolean {
  for (let size = 1; size <= 4 && size * 2 <= text.length; size += 1) {
    const repeated = text.slice(0, size).repeat(Math.ceil(text.length / size));
    if (repeated.startsWith(text)) return true;
  }
  return false;
}

/** Cut into at most three pieces that each run along a row of keys: `qwer1234`, `1234asdf`. */
function isRunOfRuns(text: string): boolean {
  let at = 0;
  for (let pieces = 0; pieces < 3 && at < text.length; pieces += 1) {
    let end = at + 1;
    while (end < text.length && ALL_RUNS.some((run) => run.includes(text.slice(at, end + 1)))) end += 1;
    if (end - at < 3) return false;
    at = end;
  }
  return at >= text.length;
}

function madeOf(text: string, name: string): boolean {
  const known = name.toLowerCase();
  return known.length >= 4 && text.includes(known) && text.length - known.length <= 4;
}
