/* SPDX-License-Identifier: EUPL-1.2 */
#include "data.h"

#include <stddef.h>

#include "die.h"
#include "file.h"
#include "origin.h"
#include "utf8.h"
#include "yaml.h"

enum { LIMIT = 256 * 1024 * 1024 };	/* bytes */

struct node *
data_read(struct arena *arena, struct files *files, const char *path)
{
	struct place start = { path, 1, 1, 0 };
	const struct origin *origin;
	size_t size;
	char *bytes = files_read(files, path, LIMIT, &size);

	if (bytes == NULL)
		die("open %s:", path);
	if (!utf8_check(bytes, &size, start))
		return NULL;
	origin = origin_read(arena, bytes, &size);
	return yaml_parse(arena, bytes, size, start, origin);
}
