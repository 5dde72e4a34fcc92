create index event_by_updated on event (updated_at, slug);
