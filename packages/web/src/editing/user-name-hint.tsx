/** Whose password the form is about, for password keepers alone. */
export const UserNameHint = ({ login }: { readonly login: string }) => (
  <input
    className="hidden"
    type="text"
    autoComplete="username"
    value={login}
    readOnly
    tabIndex={-1}
    aria-hidden="true"
  />
);
