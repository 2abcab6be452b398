import { showToast } from '@/components/ui/Toasts';
import { sayingSaved } from '@/core/services/say-saved';

export const saved = sayingSaved(showToast);
