/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * order - what was dealt with after what.
 *
 * The numbers of the items say the order of the document; an item that says
 * "behandelt_nach", and a resumed one from there on, comes behind the item it
 * names.  A public item cannot name a closed one, so that the order of the
 * public items is the same with and without the closed ones.
 */
#ifndef RESOLVE_ORDER_H
#define RESOLVE_ORDER_H

struct notes;
struct session;

/* fills session->order and the events of each item, once references to items
 * are found; every item is in the order, also after a report */
void	order_items(struct notes *, struct session *);

#endif
