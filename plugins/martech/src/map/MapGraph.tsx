import { useEffect, useMemo } from 'react';
import {
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import {
  graphElements,
  layoutOf,
  type GraphInput,
  type MapBlockNode,
} from './graphElements';
import { extentOf } from './layoutMap';
import { MapToolCard } from './MapToolNode';
import styles from './Map.module.css';

const FIT = { padding: 0.04, maxZoom: 1.1 };

function CategoryBlock(props: NodeProps<MapBlockNode>) {
  return <div className={styles.block}>{props.data.title}</div>;
}

const nodeTypes = { tool: MapToolCard, block: CategoryBlock };

function Zoom() {
  const { t } = useWords();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <Panel position="bottom-right" className={styles.zoom}>
      <ButtonIcon
        variant="secondary"
        icon={<RiAddLine />}
        aria-label={t('map.zoomIn')}
        onPress={() => zoomIn()}
      />
      <ButtonIcon
        variant="secondary"
        icon={<RiSubtractLine />}
        aria-label={t('map.zoomOut')}
        onPress={() => zoomOut()}
      />
      <ButtonIcon
        variant="secondary"
        icon={<RiFullscreenLine />}
        aria-label={t('map.fit')}
        onPress={() => fitView(FIT)}
      />
    </Panel>
  );
}

function Legend() {
  const { t } = useWords();
  return (
    <Panel position="bottom-left" className={styles.legend}>
      <span data-line="live">{t('map.legend.live')}</span>
      <span data-line="coming">{t('map.legend.coming')}</span>
    </Panel>
  );
}

type MapGraphProps = Omit<GraphInput, 'words' | 'layout'> & {
  onSelect: (ref: EntityRef | undefined) => void;
};

function Graph(props: MapGraphProps) {
  const { map, nodes, edges, focus, selected, onSelect } = props;
  const words = useWords();
  const { fitView } = useReactFlow();
  const layout = useMemo(
    () => layoutOf({ map, nodes, edges, focus }),
    [map, nodes, edges, focus],
  );
  const graph = useMemo(
    () => graphElements({ map, layout, nodes, edges, focus, selected, words }),
    [map, layout, nodes, edges, focus, selected, words],
  );
  const { width, height } = useMemo(() => extentOf(layout.places), [layout]);
  // A choice shows another part of the map: all of it, not the corner that was looked at before.
  useEffect(() => {
    const frame = requestAnimationFrame(() => fitView(FIT));
    return () => cancelAnimationFrame(frame);
  }, [layout, fitView]);
  return (
    <div className={styles.shape} style={{ aspectRatio: width / height }}>
      <ReactFlow
        className={styles.graph}
        nodes={graph.nodes}
        edges={graph.edges}
        nodeTypes={nodeTypes}
        aria-label={words.t('map.label')}
        onNodesChange={changes => {
          // Enter on a tool chooses it, as a press does.
          const chosen = changes.find(
            change => change.type === 'select' && change.selected,
          );
          if (chosen?.type === 'select') onSelect(chosen.id);
        }}
        onPaneClick={() => onSelect(undefined)}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        onlyRenderVisibleElements={nodes.length > 150}
        minZoom={0.1}
        maxZoom={2}
        fitView
        fitViewOptions={FIT}
        // A page that is scrolled with the wheel must not get stuck in the map.
        zoomOnScroll={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
      >
        <Zoom />
        <Legend />
      </ReactFlow>
    </div>
  );
}

/** The map as a picture: pan, zoom, choose a tool. */
export default function MapGraph(props: MapGraphProps) {
  return (
    <ReactFlowProvider>
      <Graph {...props} />
    </ReactFlowProvider>
  );
}
