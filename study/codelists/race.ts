/** CDISC controlled terminology, codelist RACE (C74457): its submission values, without MULTIPLE, as several may be chosen. */
export const race = {
  'AMERICAN INDIAN OR ALASKA NATIVE': 'American Indian or Alaska Native',
  ASIAN: 'Asian',
  'BLACK OR AFRICAN AMERICAN': 'Black or African American',
  'NATIVE HAWAIIAN OR OTHER PACIFIC ISLANDER': 'Native Hawaiian or other Pacific Islander',
  WHITE: 'White',
  OTHER: 'Other',
  'NOT REPORTED': 'Not reported',
  UNKNOWN: 'Unknown',
} as const;
