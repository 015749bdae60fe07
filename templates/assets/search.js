// Asks the index that Pagefind made of the articles. Without this script the page is a way into the archive.
const search = document.querySelector('.search');
const { index, root, langs, edition, count, none, failed } = search.dataset;
const [status, found, more] = ['[role="status"]', '.found', '.more-found'].map(part => search.querySelector(part));
const words = new URLSearchParams(location.search).get('q')?.trim();
const atOnce = 10;

const url = path => new URL(path, document.baseURI);

// No worker: this page's own policy allows the index's program, and that of another page's file would have to.
async function find() {
  const { createInstance } = await import(url(index + 'pagefind.js').href);
  const baseUrl = url(root).pathname;
  const pagefind = createInstance({ basePath: url(index).pathname, baseUrl, noWorker: true });
  for (const language of langs.split(' ').filter(lang => lang !== document.documentElement.lang.toLowerCase())) {
    await pagefind.mergeIndex(url(index).href, { language, baseUrl });
  }
  const { results } = await pagefind.search(words, { filters: { edition } });
  return [...new Map(results.map(result => [result.id, result])).values()];
}

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

// An excerpt is HTML: of its elements the marks of what was looked for are kept, of all others the text.
const marked = html => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes]
  .map(node => node.nodeName === 'MARK' ? element('mark', node.textContent) : node.textContent);

function shown({ url: address, meta, excerpt }) {
  const link = element('a', meta.title);
  link.href = address;
  const item = element('li', element('h2', link), element('p', ...marked(excerpt)));
  const detail = [meta.category, meta.date].filter(Boolean).join(' · ');
  if (detail) {
    const line = element('p', detail);
    line.className = 'detail';
    item.append(line);
  }
  for (const part of item.children) {
    part.dir = 'auto';
  }
  return item;
}

async function show(results, list) {
  const next = await Promise.all(results.splice(0, atOnce).map(result => result.data()));
  const items = next.map(shown);
  list.append(...items);
  more.hidden = results.length === 0;
  return items[0];
}

const broken = error => {
  status.textContent = failed;
  console.warn(error);
};

search.hidden = false;
if (words) {
  search.querySelector('input').value = words;
  document.title = `${words} – ${document.title}`;
  find().then(async results => {
    status.textContent = results.length === 0 ? none : `${count} ${new Intl.NumberFormat(document.documentElement.lang).format(results.length)}`;
    if (results.length > 0) {
      const list = element('ol');
      found.append(list);
      more.addEventListener('click', () => show(results, list).then(first => first?.querySelector('a').focus(), broken));
      await show(results, list);
    }
  }).catch(broken);
}
