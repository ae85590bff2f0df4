import { type ESTree, parseSync } from 'vite';

/** What a source file reaches for: the modules it names and the globals it uses. */
export interface ModuleFacts {
  /** Path from the repository's root. */
  readonly path: string;
  readonly imports: readonly string[];
  /** Dynamic imports whose address is not a plain string. */
  readonly unreadable: number;
  /** Patterns handed to import.meta.glob. */
  readonly globs: readonly string[];
  /** Identifiers that are used and not declared in the file. */
  readonly globals: ReadonlySet<string>;
  readonly mathRandom: boolean;
  /** Statements at the top that do something instead of declaring something. */
  readonly topLevelEffects: number;
}

type Node = { readonly type: string } & Record<string, unknown>;

/** Reads a TypeScript or JavaScript source; throws when it does not parse. */
export function readModule(path: string, source: string): ModuleFacts {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const found = { imports: new Set<string>(), globs: [] as string[], unreadable: 0, mathRandom: false };
  const declared = new Set<string>();
  const used = new Set<string>();
  visit(program as unknown as Node, null, '', (node, parent, key) => {
    readImport(node, found);
    if (isMathRandom(node)) found.mathRandom = true;
    for (const name of namesDeclared(node)) declared.add(name);
    if (node.type === 'Identifier' && !isMemberName(parent, key)) used.add(String(node.name));
  });
  const globals = new Set([...used].filter((name) => !declared.has(name)));
  const topLevelEffects = program.body.filter(hasEffect).length;
  return { path, ...found, imports: [...found.imports], globals, topLevelEffects };
}

function visit(
  node: Node,
  parent: Node | null,
  key: string,
  see: (node: Node, parent: Node | null, key: string) => void,
) {
  see(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, node, name, see);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function readImport(node: Node, found: { imports: Set<string>; globs: string[]; unreadable: number }) {
  if (isNode(node.source) && node.type !== 'ImportExpression') found.imports.add(String(node.source.value));
  if (node.type === 'ImportExpression') {
    const address = isNode(node.source) ? textOf(node.source) : null;
    if (address === null) found.unreadable++;
    else found.imports.add(address);
  }
  if (node.type === 'CallExpression' && isNode(node.callee) && isGlob(node.callee)) {
    for (const text of textsIn(node)) found.globs.push(text);
  }
}

function isGlob(callee: Node): boolean {
  return callee.type === 'MemberExpression' && isNode(callee.object) && callee.object.type === 'MetaProperty';
}

function textsIn(call: Node): string[] {
  const texts: string[] = [];
  const [patterns] = call.arguments as unknown[];
  if (isNode(patterns)) {
    visit(patterns, null, '', (node) => {
      const text = textOf(node);
      if (text !== null) texts.push(text);
    });
  }
  return texts;
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.quasis as { value: { cooked: string } }[] | undefined;
  return node.type === 'TemplateLiteral' && quasis?.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}

function isMathRandom(node: Node): boolean {
  const isMath = (value: unknown) => isNode(value) && value.type === 'Identifier' && value.name === 'Math';
  if (node.type === 'MemberExpression' && isMath(node.object) && isNode(node.property)) {
    return node.computed ? textOf(node.property) === 'random' : node.property.name === 'random';
  }
  return node.type === 'VariableDeclarator' && isMath(node.init);
}

function isMemberName(parent: Node | null, key: string): boolean {
  if (!parent || parent.computed) return false;
  if (parent.type === 'MemberExpression') return key === 'property';
  if (parent.type === 'TSQualifiedName') return key === 'right';
  const named = /^(Property|PropertyDefinition|MethodDefinition|TSPropertySignature|TSMethodSignature)$/;
  return key === 'key' && named.test(parent.type) && !parent.shorthand;
}

/** Where a kind of node holds the names it declares. */
const DECLARING: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ImportSpecifier: ['local', 'imported'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  ArrayPattern: ['elements'],
  RestElement: ['argument'],
  AssignmentPattern: ['left'],
  ClassDeclaration: ['id'],
  CatchClause: ['param'],
  TSTypeAliasDeclaration: ['id'],
  TSInterfaceDeclaration: ['id'],
  TSTypeParameter: ['name'],
  TSNamedTupleMember: ['label'],
  TSFunctionType: ['params'],
  TSMethodSignature: ['params'],
};

function namesDeclared(node: Node): string[] {
  const properties =
    node.type === 'ObjectPattern' ? (node.properties as Node[]).map((each) => each.value) : [];
  const held = (DECLARING[node.type] ?? []).flatMap((key) => node[key] as Node | Node[] | null);
  return [...properties, ...held].flatMap((each) =>
    isNode(each) && each.type === 'Identifier' ? [String(each.name)] : [],
  );
}

const DECLARATIONS = /^(Import|Export|TS|Variable|Function|Class)/;

function hasEffect(statement: ESTree.Program['body'][number]): boolean {
  return !DECLARATIONS.test(statement.type);
}
