/** The person row that stands for the program itself in the audit trail. It is deactivated and has no password. */
export const systemPersonId = '00000000-0000-7000-8000-000000000001';
/** Its one role (`programRole`), under a fixed id, so that it is given once. */
export const systemRoleId = '00000000-0000-7000-8000-000000000002';
