/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * products - what the table of fields makes besides the validator.
 *
 *	resolve -j -o FOLDER		JSON Schemas, a file a kind
 *	resolve -f -o OUT.md		the field reference
 *	resolve -m SKELETON FOLDER COMMITTEE DATE
 *					the folder of a new session
 */
#ifndef RESOLVE_PRODUCTS_H
#define RESOLVE_PRODUCTS_H

#define PRODUCTS_USAGE \
	"       resolve -j -o FOLDER\n       resolve -f -o OUT.md\n" \
	"       resolve -m SKELETON FOLDER COMMITTEE DATE\n"

/* ends the program, unless the words of the call ask for none of them */
void	products_run(int argc, char **argv);

#endif
