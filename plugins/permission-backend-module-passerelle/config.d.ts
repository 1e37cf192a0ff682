export interface Config {
  permission?: {
    passerelle?: {
      /** Members are given everything. Default: `group:default/dsi-admins`. */
      adminGroup?: string;
      /** Members register and refresh catalog entities. Default: `group:default/integration` and `group:default/data-platform`. */
      engineerGroups?: string[];
      /** Members suspend and resume tools. Default: `group:default/security`. */
      securityGroup?: string;
      /** Members read the register of processings (GDPR, article 30). Default: `group:default/privacy`. */
      privacyGroup?: string;
      /** Members create and change tools from a file. Default `group:default/dsi`. */
      itGroup?: string;
    };
  };
}
