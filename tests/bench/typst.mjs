// SPDX-License-Identifier: EUPL-1.2
// typst.mjs - Typst 0.14 as a command:  node typst.mjs PACKAGES IN.typ OUT.pdf
//
// PACKAGES is the folder whose node_modules holds the compiler.  The PDF is
// tagged, which is the compiler's default, and set in the fonts that we use.
import { createRequire } from 'node:module';
import fs from 'node:fs';

const [packages, source, target] = process.argv.slice(2);
const require = createRequire(packages + '/package.json');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const compiler = NodeCompiler.create({
	workspace: '/',
	fontArgs: [{ fontPaths: ['/usr/share/fonts/truetype/croscore'] }],
});
const document = compiler.compile({ mainFilePath: source });
if (document.hasError()) {
	document.printDiagnostics();
	process.exit(1);
}
fs.writeFileSync(target, compiler.pdf(document.result, {}));
