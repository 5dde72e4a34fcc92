package org.saheltimeline.http.listing;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 * @param items the items, in the requested order
 * @param page where the next page starts
 */
@Schema(description = "One page of a list")
public record Page<T>(@Schema(description = "The items, in the requested order") List<T> items,
		@Schema(description = "Where the next page starts, and the total number of matches") PageInfo page) {

	/** Returns the page with each item mapped to something else. */
	public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
		return new Page<>(this.items.stream().<R>map(mapping).toList(), this.page);
	}

	/**
	 * Where a page ends.
	 *
	 * @param limit how many items the page holds at most
	 * @param next the cursor of the next page; null on the last one
	 * @param sort the order used, if the request leaves it open; otherwise null
	 * @param total the total number of matches; null unless requested
	 */
	@Schema(name = "PageInfo", description = "Where a page ends")
	public record PageInfo(@Schema(description = "Maximum number of items", example = "25") int limit,
			@Schema(description = "The cursor of the next page; null on the last one") @Nullable String next,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
					description = "The order used if `q` is given and `sort` is not: `best-match`, or the default order if there are too many matches to rank",
					requiredMode = Schema.RequiredMode.NOT_REQUIRED, example = "best-match") @Nullable String sort,
			@Schema(description = "The total number of matches; null unless `count` is given") @Nullable Total total) {

	}

	/**
	 * The total number of matches.
	 *
	 * @param value the number
	 * @param relation {@code eq} if exact, {@code gte} if a lower bound
	 */
	@Schema(name = "Total", description = "The total number of matches")
	public record Total(@Schema(description = "The number", example = "52") long value,
			@Schema(description = "`eq`: exact; `gte`: a lower bound", allowableValues = {
					"eq", "gte" }, example = "eq") String relation){

	}

}
