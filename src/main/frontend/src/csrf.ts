/** The header every changing request carries, from the page's meta tags. */
export function csrfHeader(): Record<string, string> {
  const token = document.querySelector<HTMLMetaElement>("meta[name=_csrf]")?.content;
  const name = document.querySelector<HTMLMetaElement>("meta[name=_csrf_header]")?.content;
  return token && name ? { [name]: token } : {};
}

/** Takes the token of the session there is now: somebody may have signed in again in another tab. False when nobody is. */
export async function renewToken(): Promise<boolean> {
  const answer = await fetch("/thong-bao", { headers: { Accept: "text/html" } });
  const meta = document.querySelector<HTMLMetaElement>("meta[name=_csrf]");
  if (!answer.ok || !meta) {
    return false;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  meta.content = page.querySelector<HTMLMetaElement>("meta[name=_csrf]")?.content ?? meta.content;
  return true;
}
