package org.saheltimeline.http.openapi;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.caching.SameForAnyData;
import org.springdoc.core.utils.Constants;
import org.springdoc.webmvc.ui.SwaggerConfigResource;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the configuration that tells Swagger UI where the document is, with an ETag like
 * every other response.
 */
@RestController
@SameForAnyData
@ConditionalOnProperty(name = { Constants.SPRINGDOC_ENABLED, Constants.SPRINGDOC_SWAGGER_UI_ENABLED },
		matchIfMissing = true)
class SwaggerUiSettings extends SwaggerConfigResource {

	SwaggerUiSettings(SwaggerWelcomeCommon welcome) {
		super(welcome);
	}

	@Override
	@Operation(hidden = true)
	@GetMapping(path = Constants.SWAGGER_CONFIG_URL, produces = MediaType.APPLICATION_JSON_VALUE)
	public Map<String, Object> openapiJson(HttpServletRequest request) {
		return super.openapiJson(request);
	}

}
