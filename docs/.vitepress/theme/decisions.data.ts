import { createContentLoader } from 'vitepress';

interface Decision {
  url: string;
  title: string;
  question: string;
}

declare const data: Decision[];
export { data };

/** Title and question of every decision, in the order of their numbers. */
export default createContentLoader('decisions/0*.md', {
  includeSrc: true,
  transform: (pages): Decision[] =>
    pages
      .map(({ url, src = '' }) => ({
        url,
        title: /^# (.+)$/m.exec(src)?.[1] ?? url,
        question: (/^\*\*Question\.\*\* ([^]+?)\n\n/m.exec(src)?.[1] ?? '').replace(/\n/g, ' ').replaceAll('`', ''),
      }))
      .sort((a, b) => a.url.localeCompare(b.url)),
});
