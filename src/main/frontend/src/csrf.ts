/** The header every changing request carries, from the page's meta tags. */
export function csrfHeader(): Record<string, string> {
  const token = document.querySelector<HTMLMetaElement>("meta[name=_csrf]")?.content;
  const name = document.querySelector<HTMLMetaElement>("meta[name=_csrf_header]")?.content;
  return token && name ? { [name]: token } : {};
}
