// SPDX-License-Identifier: EUPL-1.2
// typst.mjs - Typst 0.14 as a command:
//
//	node typst.mjs PACKAGES IN.typ OUT.pdf [IN.typ OUT.pdf]...
//
// PACKAGES is the folder whose node_modules holds the compiler.  The PDF is
// tagged, which is the compiler's default, and set in the fonts that we use.
// Several pairs share one compiler, which forgets what it has not used for ten
// documents, as `typst watch` does.
import { createRequire } from 'node:module';
import fs from 'node:fs';

const [packages, ...pairs] = process.argv.slice(2);
const require = createRequire(packages + '/package.json');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const compiler = NodeCompiler.create({
	workspace: '/',
	fontArgs: [{ fontPaths: ['/usr/share/fonts/truetype/croscore'] }],
});
for (let i = 0; i < pairs.length; i += 2) {
	const document = compiler.compile({ mainFilePath: pairs[i] });
	if (document.hasError()) {
		document.printDiagnostics();
		process.exit(1);
	}
	fs.writeFileSync(pairs[i + 1], compiler.pdf(document.result, {}));
	if (pairs.length > 2)
		compiler.evictCache(10);
}
