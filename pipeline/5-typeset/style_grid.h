/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style_grid - a style for pages of characters.
 *
 * Cells are 6 by 12 points: one size of type, all lengths on the grid, and
 * lines not filled: a space has one cell.
 */
#ifndef TYPESET_STYLE_GRID_H
#define TYPESET_STYLE_GRID_H

struct style;

void	style_set_on_grid(struct style *);

#endif
