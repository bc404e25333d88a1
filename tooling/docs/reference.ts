import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import {
  Application, Comment, Converter, Logger, LogLevel, ReflectionKind, TSConfigReader, TypeDocReader,
  type Context, type DeclarationReflection, type ProjectReflection, type Reflection,
} from 'typedoc'; // prettier-ignore
import { publishedPackages, type PublishedPackage } from '../workspaces.js';
import type { Finding, GateResult } from '../gates/gate.js';
import { readmePages } from './readme-pages.js';
import { mendAnchors } from './reference-anchors.js';

const remedy = 'Correct the doc comment, or export what it speaks of.';

/** Keeps what TypeDoc says. */
class Messages extends Logger {
  readonly texts: string[] = [];

  override log(message: string, level: LogLevel): void {
    super.log(message, level); // counts
    if (level >= LogLevel.Warn) this.texts.push(message);
  }
}

interface Entry {
  /** Absolute path of the source. */
  readonly source: string;
  /** What users import: `@cosmichub/ephemeris/civil`. */
  readonly specifier: string;
  readonly of: PublishedPackage;
}

function entriesOf(packages: readonly PublishedPackage[]): Entry[] {
  return packages.flatMap((of) =>
    of.entries.map(({ subpath, source }) => ({ source: join(of.dir, source), specifier: of.manifest.name + subpath.slice(1), of })),
  );
}

/** Names modules as users import them, in place of the paths of their sources. */
function nameModules(project: ProjectReflection, entries: readonly Entry[]): Map<Entry, DeclarationReflection> {
  const modules = new Map<Entry, DeclarationReflection>();
  for (const module of project.getReflectionsByKind(ReflectionKind.Module) as DeclarationReflection[]) {
    const entry = entries.find(({ source }) => source === module.sources?.[0]?.fullFileName);
    if (entry === undefined) continue;
    module.name = entry.specifier;
    modules.set(entry, module);
  }
  return modules;
}

/** `docs/reference/`: one page a subpath, in Markdown, from the doc comments of the sources, and each package's README beside them. */
export async function writeReference(root: string, out: string = join(root, 'docs', 'reference')): Promise<GateResult> {
  const packages = publishedPackages(root);
  const entries = entriesOf(packages);
  const scratch = mkdtempSync(join(tmpdir(), 'cosmichub-reference-'));
  try {
    const tsconfig = join(scratch, 'tsconfig.json');
    // One program for all packages: a second one would read the same declarations of Node and of the peers again.
    writeFileSync(
      tsconfig,
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { typeRoots: [join(root, 'node_modules', '@types')] },
        include: [],
        files: entries.map(({ source }) => source),
      }),
    );
    const logger = new Messages();
    const written = join(scratch, 'reference');
    const app = await Application.bootstrapWithPlugins(
      {
        options: join(root, 'typedoc.json'),
        entryPoints: entries.map(({ source }) => source),
        tsconfig,
        basePath: root,
        outputs: [{ name: 'markdown', path: written }],
      },
      [new TypeDocReader(), new TSConfigReader()],
    );
    app.logger = logger;
    await generate(app, entries);
    const findings = logger.texts.map((problem): Finding => ({ file: 'docs/reference', problem, remedy }));
    if (findings.length === 0) {
      mendAnchors(written);
      rmSync(out, { recursive: true, force: true });
      cpSync(written, out, { recursive: true });
      for (const { file, page } of readmePages(root)) copyFileSync(join(root, file), join(out, relative('reference', page)));
    }
    return { checked: `${entries.length} subpaths`, findings };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A comment may name what its package's root exports without importing it, as `@throws` names the error class. */
function linkRootExports(project: ProjectReflection, modules: ReadonlyMap<Entry, DeclarationReflection>): void {
  const roots = [...modules].filter(([{ of, specifier }]) => specifier === of.manifest.name);
  for (const reflection of Object.values(project.reflections)) {
    const parts = [...(reflection.comment?.summary ?? []), ...(reflection.comment?.blockTags ?? []).flatMap(({ content }) => content)];
    for (const part of parts) {
      if (part.kind !== 'inline-tag' || part.target !== undefined) continue;
      const [, root] = roots.find(([{ of }]) => sourceOf(reflection)?.startsWith(join(of.dir, sep))) ?? [];
      part.target = root?.getChildByName(part.text.trim());
    }
  }
}

/** Absolute path of the file that a declaration stands in; parameters are found by what they belong to. */
function sourceOf(reflection: Reflection): string | undefined {
  const own = reflection.isDeclaration() || reflection.isSignature() ? reflection.sources?.[0]?.fullFileName : undefined;
  return own ?? (reflection.parent === undefined ? undefined : sourceOf(reflection.parent));
}

const nothing = { notExported: false, invalidLink: false, invalidPath: false, rewrittenLink: false, notDocumented: false, unusedMergeModuleWith: false };

/** TypeDoc looks for types that are not exported in one package only: the one that the project is said to be. So each has its turn. */
function validate(app: Application, project: ProjectReflection, packageNames: readonly string[]): void {
  const [asked, intentional] = [app.options.getValue('validation'), app.options.getValue('intentionallyNotExported')];
  app.options.setValue('validation', { ...asked, notExported: false });
  app.validate(project);
  app.options.setValue('validation', { ...nothing, notExported: true });
  for (const name of packageNames) {
    project.packageName = name;
    app.options.setValue('intentionallyNotExported', intentional.filter((entry) => entry.startsWith(`${name}/`)));
    app.validate(project);
  }
}

/** Shows a union of names as its names: of `(typeof SYSTEMS)[number]` a reader learns nothing. */
function spellOutNames(context: Context, reflection: DeclarationReflection): void {
  if (!reflection.kindOf(ReflectionKind.TypeAlias)) return;
  const symbol = context.getSymbolFromReflection(reflection);
  const type = symbol === undefined ? undefined : context.checker.getDeclaredTypeOfSymbol(symbol);
  if (type?.isUnion() !== true || !type.types.every((member) => member.isStringLiteral())) return;
  reflection.comment ??= new Comment();
  reflection.comment.modifierTags.add('@useDeclaredType');
}

/** Converts, validates and, when nothing was wrong so far, writes. */
async function generate(app: Application, entries: readonly Entry[]): Promise<void> {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, spellOutNames);
  const project = await app.convert();
  if (project === undefined) return; // said why
  const modules = nameModules(project, entries);
  linkRootExports(project, modules);
  validate(app, project, [...new Set(entries.map(({ of }) => of.manifest.name))]);
  if (!app.logger.hasErrors() && !app.logger.hasWarnings()) await app.generateOutputs(project);
}
