package dev.cartwright.platform.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/// Tells the build that the API's document is prepared [WhenAsked]: the framework reads it, makes it anew and writes it
/// twice at each start, which takes a sixth of it.
public class Postponed implements BuildCompatibleExtension {
    @Enhancement(types = OpenApiDocumentService.class)
    public void postpone(ClassConfig service) {
        service.addAnnotation(WhenAsked.class);
    }
}
