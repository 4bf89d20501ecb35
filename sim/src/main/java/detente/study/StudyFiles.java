package detente.study;

import detente.results.Artifact;
import detente.store.StudyManifest;
import java.util.List;

/**
 * A study of many runs as it was computed.
 *
 * @param files all but the manifest
 */
record StudyFiles(StudyManifest manifest, List<Artifact> files) {

    StudyFiles {
        files = List.copyOf(files);
    }
}
