// Shapes from Lucide (ISC License, Copyright (c) Lucide Icons and Contributors; see NOTICE), one path each.

/** Shapes needed on the way to a submit. */
export const coreIcons: Record<string, string> = {
  x: 'M18 6 6 18M6 6l12 12',
  'arrow-left': 'M12 19l-7-7 7-7M19 12H5',
  'chevron-right': 'M9 18l6-6-6-6',
};
