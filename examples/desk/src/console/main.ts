// The responder console. The only module with side effects.
import { defineDesk } from './define.ts';
import { keepForOffline } from './offline.ts';

defineDesk();
void keepForOffline();
