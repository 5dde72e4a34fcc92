package org.saheltimeline.http.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The equivalent of a parameter name that is common in other APIs. Case and punctuation
 * are ignored: {@code per_page}, {@code perPage}, {@code page[size]}.
 *
 * @param parameter the name of the equivalent parameter; null if there is none
 * @param advice what to write instead
 */
record OtherName(@Nullable String parameter, String advice) {

	private static final Map<String, OtherName> NAMES = Stream
		.of(names("date", "Use `date` with an interval that has an open end, as in `date=2023-07-01/..`.",
				"from since after start startdate datefrom fromdate mindate begin starttime"),
				names("date", "Use `date` with an interval that has an open start, as in `date=../2023-12-31`.",
						"to until before end enddate dateto todate maxdate endtime"),
				names("date", "Use `date`, as in `date=2023`, `date=2023-07` or `date=2023-07-01/2023-12-31`.",
						"year month day when daterange period time"),
				names("knownBy", "Use `knownBy`, as in `knownBy=2023-12-31`.", "asof knownat known publishedbefore"),
				names("q", "Use `q` for full text.", "search query text keyword keywords term terms s fulltext"),
				names("cursor",
						"Pages follow each other by cursor: pass `page.next` of one page as `cursor` of the next.",
						"page offset skip start startat pagetoken pagenumber nextpage next continuation startingafter "
								+ "endingbefore previous"),
				names("limit", "Use `limit`, from 1 to 200.",
						"perpage pagesize size rows top take max maxresults first results"),
				names("sort", "Use `sort`, with `-` for descending order, as in `sort=-date`.",
						"order orderby sortby ordering sortorder sortdir dir direction"),
				names("kind", "Use `kind`.", "type types category categories kinds eventtype"),
				names("actor", "Use `actor` with an id from /actors.", "actors participants participant person who"),
				names("place", "Use `place` with an id from /places.", "places location region city where"),
				names("country", "Use `country` with an ISO 3166-1 code, as in `country=NE`.",
						"countries countrycode iso iso2 iso3"),
				names("bbox", "Use `bbox=west,south,east,north`.",
						"box bounds boundingbox extent near lat lon lng latitude longitude radius"),
				names("article", "Use `article` with an id from /articles.", "articles source sources seed"),
				names("id", "Use `id`, with commas between several.", "ids slug slugs"),
				names("fields", "Use `fields`, as in `fields=id,title`.", "select columns props properties only"),
				names("include", "Use `include`.", "expand embed with"),
				names("count", "Use `count=exact` or `count=estimated`.", "total withtotal includetotal counttotal"),
				names("format", "Use `format`.", "output outputformat f accept alt"),
				names("unfiltered", "Use `unfiltered`.", "without exclude disjunctive"),
				names(null, "Titles and summaries are in English only.", "lang language locale hl"),
				names(null, "Reading needs no key.", "apikey key token accesstoken"),
				names(null, "Every origin may read JSON directly (CORS).", "callback jsonp"))
		.flatMap((names) -> names.entrySet().stream())
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

	/**
	 * Returns the equivalent of a name, or null if it is unknown or this endpoint lacks
	 * it.
	 */
	static @Nullable OtherName of(String name, Set<String> allowed) {
		OtherName other = NAMES.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
		return (other != null && (other.parameter == null || allowed.contains(other.parameter))) ? other : null;
	}

	private static Map<String, OtherName> names(@Nullable String parameter, String advice, String names) {
		OtherName here = new OtherName(parameter, advice);
		return Stream.of(names.split(" ")).collect(Collectors.toMap((name) -> name, (name) -> here));
	}

}
