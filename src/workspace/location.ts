/**
 * Whether `fil:` names something outside the workspace: a table of a database, or files in object storage.
 *
 * @example isLocation('postgres:halsa.matt') // true
 */
export function isLocation(text: string): boolean {
  // One letter is a drive of Windows.
  return /^[a-z][a-z0-9+]+:/i.test(text);
}

/** Whether a location has a password or a key in it, which belongs in the environment and nowhere else. */
export function holdsSecret(text: string): boolean {
  return (
    /^[a-z0-9+]+:\/\/[^/]*:[^/@]*@/i.test(text) || /[?&](password|secret|sig|x-amz-signature)=/i.test(text)
  );
}
