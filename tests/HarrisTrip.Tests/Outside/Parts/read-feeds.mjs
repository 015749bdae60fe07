// Reads feeds with feedsmith and prints what it found, in the same words for each format: for FeedReader.cs.
// node read-feeds.mjs FEEDSMITH FILE...
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, ...files] = process.argv.slice(2);
const { parseFeed } = await import(pathToFileURL(library));

const words = (text) => text?.value ?? null;
const linked = (links, rel) => links?.find((link) => link.rel === rel)?.href ?? null;
const people = (list) => (list ?? []).map(({ name, uri, url }) => ({ name, url: uri ?? url ?? null }));

const readers = {
  atom: (feed) => ({
    title: words(feed.title), description: words(feed.subtitle), lang: feed.xml?.lang, self: linked(feed.links, 'self'), home: linked(feed.links, 'alternate'), updated: feed.updated,
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id, address: linked(entry.links, 'alternate'), title: words(entry.title), summary: words(entry.summary), content: words(entry.content),
      published: entry.published, updated: entry.updated, lang: entry.xml?.lang, image: null, authors: people(entry.authors), categories: (entry.categories ?? []).map((category) => category.term),
    })),
  }),
  rss: (feed) => ({
    title: feed.title, description: feed.description, lang: feed.language, self: linked(feed.atom?.links, 'self'), home: feed.link, updated: feed.lastBuildDate,
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value, address: item.link, title: item.title, summary: item.description ?? null, content: item.content?.encoded ?? null,
      published: item.pubDate, updated: null, lang: null, image: null, authors: (item.dc?.creators ?? []).map((name) => ({ name, url: null })), categories: (item.categories ?? []).map((category) => category.name),
    })),
  }),
  json: (feed) => ({
    title: feed.title, description: feed.description, lang: feed.language, self: feed.feed_url, home: feed.home_page_url, updated: null,
    items: (feed.items ?? []).map((item) => ({
      id: item.id, address: item.url, title: item.title, summary: item.summary ?? null, content: item.content_html,
      published: item.date_published, updated: item.date_modified, lang: item.language, image: item.image ?? null, authors: people(item.authors), categories: item.tags ?? [],
    })),
  }),
};

console.log(JSON.stringify(files.map((file) => {
  const { format, feed } = parseFeed(readFileSync(file, 'utf8'));
  return { format, ...readers[format](feed) };
})));
