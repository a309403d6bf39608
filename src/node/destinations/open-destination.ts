import { resolve } from "node:path";
import type { Target } from "../../model/publish-target.ts";
import type { Destination } from "../../publish/destination.ts";
import type { DestinationContext } from "./context.ts";
import { folderDestination } from "./folder-destination.ts";
import { gitDestination } from "./git-destination.ts";
import { programDestination } from "./program-destination.ts";
import { rcloneDestination } from "./rclone-destination.ts";
import { rsyncDestination } from "./rsync-destination.ts";
import { sftpDestination } from "./sftp-destination.ts";

/** The destination that an address names; connected, where a connection stays open. @throws DestinationError */
export async function openDestination(target: Target, context: DestinationContext): Promise<Destination> {
  switch (target.kind) {
    case "folder":
      return folderDestination(context.dist, resolve(context.root, target.path));
    case "ssh":
      return rsyncDestination(target, context);
    case "sftp":
      return sftpDestination(target, context);
    case "ftp":
    case "ftps":
      return (await import("./ftp-destination.ts")).ftpDestination(target, context);
    case "s3":
      return (await import("./s3-destination.ts")).s3Destination(target, context);
    case "rclone":
      return rcloneDestination(target.remote, context);
    case "git":
      return gitDestination(target, context);
    case "netlify":
    case "cloudflare-pages":
      return programDestination(target, context);
  }
}
