package dev.mercator.model;

import dev.mercator.diag.Position;

/**
 * A relation as a page states it, its target not yet looked up.
 *
 * @param kind the edge it asks for; {@link EdgeKind#SCHEDULES} on a page names the milestone that
 *     the edge comes from
 * @param target a page id ({@code page:…}) where a link was resolved, else an item id or node id as
 *     written
 * @param note what the author wrote about it; empty where nothing
 */
public record Reference(EdgeKind kind, String target, String note, Position position) {}
