create index event_by_updated on event (updated_at, slug);
-- What came in at once changed at the same moment: the other way round needs an index of its own
create index event_by_updated_last_first on event (updated_at desc, slug);
