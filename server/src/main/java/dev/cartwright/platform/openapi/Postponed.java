package dev.cartwright.platform.openapi;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/// Tells the build that the API's document is prepared [WhenAsked]: the framework reads it, makes it anew and writes it
/// twice at each start, which takes a sixth of it.
public class Postponed implements BuildCompatibleExtension {
    @Enhancement(types = OpenApiDocumentService.class)
    public void postpone(ClassConfig service) {
        // In tests and in dev mode the framework's classes have a loader of their own, which does not see ours.
        if (ConfigUtils.isProfileActive("prod")) service.addAnnotation(WhenAsked.class);
    }
}
