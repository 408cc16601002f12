/** The mark: an open book whose spine carries a calendar's line. Its colours follow the accent. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect className="ground" width="32" height="32" rx="5" />
      <path
        className="pages"
        d="M16 9.5c-2.4-1.8-5.4-2.5-9-2.5v15.5c3.6 0 6.6.7 9 2.5 2.4-1.8 5.4-2.5 9-2.5V7c-3.6 0-6.6.7-9 2.5zM16 9.5V25"
      />
      <path className="line" d="m19 17 1.8 1.900 3.200-4.300" />
    </svg>
  );
}
