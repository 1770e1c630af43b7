// Runs before the program has arrived: takes the token of this run from the printed address, and asks at once for what the first
// board is drawn from. A plain file of its own, because the content security policy allows no script inside the page.
// `page/run-start.ts` takes over what is started here.
(() => {
  const KEY = 'onyva-token';
  const address = new URL(location.href);
  const given = address.searchParams.get('token');
  let token = given ?? '';
  try {
    if (given === null) token = localStorage.getItem(KEY) ?? '';
    else localStorage.setItem(KEY, given);
  } catch {
    // A browser that keeps nothing asks for the printed address again after a reload.
  }
  if (given !== null) {
    address.searchParams.delete('token');
    history.replaceState(null, '', address);
  }
  const ask = (path) =>
    fetch(path, { headers: { authorization: `Bearer ${token}` }, credentials: 'omit', cache: 'no-store' });
  const paths = token === '' ? [] : ['/api/season', '/api/boards/active'];
  window.onyvaStart = { token, answers: Object.fromEntries(paths.map((path) => [path, ask(path)])) };
})();
