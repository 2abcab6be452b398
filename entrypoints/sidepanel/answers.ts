import { showToast } from '@/components/ui/Toasts';
import { contactChanges } from '@/core/services/change-contacts';
import { db } from '@/core/services/open-store';
import { follow } from './log-sent';

/** Changes of the log beside the message that is being written. */
export const { writeTouch, writeAnswer, dropTouch } = contactChanges(db, { say: showToast, follow });
