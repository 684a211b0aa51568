package loupe;

import loupe.cli.CloudServices;
import loupe.storage.Models;

/** What the window's launches need of this machine. */
record CloudGround(CloudServices here, Models models) {}
