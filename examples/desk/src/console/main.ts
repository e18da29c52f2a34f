// The responder console. The only module with side effects.
import { defineDesk } from './define.ts';

defineDesk();
