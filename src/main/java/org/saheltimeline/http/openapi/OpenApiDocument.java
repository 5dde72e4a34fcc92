package org.saheltimeline.http.openapi;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.caching.SameForAnyData;
import org.saheltimeline.http.web.Address;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.core.utils.Constants;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI document with an ETag, like every other response, and with the URL
 * under which the client reached the server.
 */
@RestController
@SameForAnyData
@ConditionalOnProperty(name = Constants.SPRINGDOC_ENABLED, matchIfMissing = true)
class OpenApiDocument extends OpenApiWebMvcResource {

	OpenApiDocument(ObjectFactory<OpenAPIService> services, AbstractRequestService requests,
			GenericResponseService responses, OperationService operations, SpringDocConfigProperties properties,
			SpringDocProviders providers, SpringDocCustomizers customizers) {
		super(services, requests, responses, operations, properties, providers, customizers);
	}

	@Override
	@Operation(hidden = true)
	@GetMapping(path = { Constants.API_DOCS_URL, "/openapi.json" }, produces = MediaType.APPLICATION_JSON_VALUE)
	public byte[] openapiJson(HttpServletRequest request, String path, Locale locale) throws JsonProcessingException {
		return written(request, this::writeJsonValue);
	}

	@Override
	@Operation(hidden = true)
	@GetMapping(path = Constants.DEFAULT_API_DOCS_URL_YAML, produces = Constants.APPLICATION_OPENAPI_YAML)
	public byte[] openapiYaml(HttpServletRequest request, String path, Locale locale) throws JsonProcessingException {
		return written(request, this::writeYamlValue);
	}

	/**
	 * Writes the document, which is built once and in one language. Synchronized because
	 * the addresses in it are set for each client.
	 */
	private synchronized byte[] written(HttpServletRequest request, Writer writer) throws JsonProcessingException {
		String root = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
		initOpenAPIBuilder(Locale.ENGLISH);
		OpenAPI document = getOpenApi(root, Locale.ENGLISH);
		document.setServers(List.of(server(root)));
		document.getInfo().setDescription(Introduction.of(Address.ofPage()));
		return writer.write(document);
	}

	private static Server server(String root) {
		Server server = new Server().url(root)
			.description("The server that this document was read from: local, staging or production");
		server.addExtension("x-internal", false);
		return server;
	}

	/** Writes a document as JSON or YAML. */
	private interface Writer {

		byte[] write(OpenAPI document) throws JsonProcessingException;

	}

}
