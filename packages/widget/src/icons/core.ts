// Shapes from Lucide (ISC License, Copyright (c) Lucide Icons and Contributors; see NOTICE), one path each.

/** Shapes needed on the way to a submit. */
export const coreIcons: Record<string, string> = {
  x: 'M18 6 6 18M6 6l12 12',
  'arrow-left': 'M12 19l-7-7 7-7M19 12H5',
  'chevron-right': 'M9 18l6-6-6-6',
  phone:
    'M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384',
  'triangle-alert':
    'M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
};
