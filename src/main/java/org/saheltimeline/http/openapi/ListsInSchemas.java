package org.saheltimeline.http.openapi;

import java.util.Iterator;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Page;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Documents a list as a page, which is what it is in JSON. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ListsInSchemas implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		JavaType javaType = Json31.mapper().constructType(type.getType());
		if (javaType != null && javaType.getRawClass() == ListAnswer.class) {
			return context.resolve(type
				.type(Json31.mapper().getTypeFactory().constructParametricType(Page.class, javaType.containedType(0))));
		}
		return (chain.hasNext()) ? chain.next().resolve(type, context, chain) : null;
	}

}
