/** The roles of people, from the words for them: the protocol's own list would bring its parser into the page. */
import type { PersonRole } from '../../server/protocol/people.ts';
import { words } from '../shared/messages/words.ts';

export const ROLES = Object.keys(words.session.roles) as PersonRole[];
