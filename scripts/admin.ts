/**
 * Makes an admin: `admin create EMAIL [--name USER-NAME]`. Prints a link, good once and for a day, with which the admin
 * sets the password. It is how the first one comes to be; later ones are given their role by an admin.
 */
import { createAdmin } from '../server/accounts/operator-admin.ts';
import { readPublicUrl } from '../server/config.ts';
import { AccountRefusal } from '../server/protocol/account-refusal.ts';
import { email, userName } from '../server/protocol/accounts.ts';
import { endWithFaults, readArguments } from './arguments.ts';
import { ScriptFailed, withDatabase } from './with-database.ts';

const USAGE = 'usage: npm run admin -- create EMAIL [--name USER-NAME]';

const { values, positionals } = readArguments(USAGE, { name: { type: 'string' } }, true);
const [verb, address] = positionals;
if (verb !== 'create' || positionals.length !== 2) endWithFaults([USAGE]);
const mailbox = email.safeParse(address);
if (!mailbox.success) endWithFaults([`EMAIL must be an e-mail address; got "${address}".`, USAGE]);
const name = userName.safeParse(values.name ?? mailbox.data.split('@')[0]);
if (!name.success) endWithFaults([`--name ${name.error.issues[0]!.message}.`, USAGE]);

await withDatabase(async (database) => {
  try {
    const token = await createAdmin(database, { email: mailbox.data, userName: name.data }, new Date());
    console.log(`Admin ${name.data} is made. Set the password within a day, with this link (it is a key):`);
    console.log(`${readPublicUrl(process.env)}/account/link#purpose=reset-password&token=${token}`);
  } catch (error) {
    throw error instanceof AccountRefusal ? new ScriptFailed(error.message) : error;
  }
});
